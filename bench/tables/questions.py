"""Random filters, each as Njia reads it and as SQL with the same three values, and the tables as SQL."""
import random

TRANSPORT = dict(FOOT=1, BUS=2, MATATU_MINIBUS=3, CAR_PRIVATE=4, TAXI=5, MOTORCYCLE_BODA=6, BICYCLE=7, TRUCK=8, VAN=9)
RECRUITMENT = dict(JOB_AGENCY_LICENSED=1, BROKER_IN_PERSON=3, ONLINE_SOCIAL=4, PRINT=7, FAMILY=8, FRIENDS=9)
NATURE = dict(TRAFFICKING_CONFIRMED=1, TRAFFICKING_SUSPECTED=2, HIGH_RISK_MIGRATION=3)
DETECTION = dict(OWN_CASE_WORK=1, HOTLINE=2, INTERCEPTION_AT_POST=3, COMMUNITY=5, MEDIA=6)
DAYS_BEFORE_2018 = 17532
MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_of(year, month, last=False):
    """Days since 1970 of the first or last day of a month of 2018 to 2021; 2020 is a leap year."""
    days = DAYS_BEFORE_2018 + 365 * (year - 2018) + (1 if year > 2020 else 0) + sum(MONTHS[:month - 1])
    days += 1 if year == 2020 and month > 2 else 0
    return days + (MONTHS[month - 1] + (1 if year == 2020 and month == 2 else 0) - 1 if last else 0)


class Leaves:
    def __init__(self, places, seed):
        self.number = places  # code -> number
        self.random = random.Random(seed)
        self.units = [code for code in places if "-" in code]
        self.countries = [code for code in places if len(code) == 2 and code.startswith("C")]

    def some(self, words, most):
        return self.random.sample(sorted(words), self.random.randint(1, most))

    def place(self):
        key, column = self.random.choice((("origin", "origin"), ("end", "dest")))
        if self.random.random() < 0.5:
            codes = self.random.sample(self.countries, 2)
            inside = ", ".join(str(self.number[code]) for code in codes)
            return f"{key} = {','.join(codes)}", f"({column}2 IN ({inside}))"
        code = self.random.choice(self.units)
        country = self.number[code[:2]]
        return f"{key} = {code}", (f"(CASE WHEN {column}1 = {self.number[code]} THEN true WHEN {column}1 IS NOT NULL OR "
                                   f"{column}2 <> {country} THEN false END)")

    def answers(self):
        key, codes = self.random.choice((("transport", TRANSPORT), ("recruitment", RECRUITMENT)))
        words = self.some(codes, 3)
        bits = sum(1 << codes[word] for word in words)
        named = f"{key}_bits & {bits} <> 0"
        if self.random.random() < 0.2:
            words, named = words + ["NOT_ASKED"], f"{named} OR {key} = 0"
        return f"{key} = {','.join(words)}", f"(CASE WHEN {named} THEN true WHEN {key} = 1 THEN false END)"

    def code(self):
        key, codes = self.random.choice((("nature", NATURE), ("detection", DETECTION)))
        words = self.some(codes, 2)
        inside = ", ".join(str(codes[word]) for word in words)
        return f"{key} = {','.join(words)}", f"(CASE WHEN {key} IN ({inside}) THEN true WHEN {key} <> 0 THEN false END)"

    def cases(self):
        number = self.random.randint(1, 9)
        if self.random.random() < 0.5:
            return f"cases >= {number}", f"(CASE WHEN cases_low >= {number} THEN true WHEN cases_high < {number} THEN false END)"
        return f"cases <= {number}", f"(CASE WHEN cases_high <= {number} THEN true WHEN cases_low > {number} THEN false END)"

    def period(self):
        year, month = self.random.randint(2018, 2021), self.random.randint(1, 12)
        text, first, last = self.random.choice((
            (f"{year}", day_of(year, 1), day_of(year, 12, True)),
            (f"{year}-{month:02}", day_of(year, month), day_of(year, month, True)),
            (f"2018/{year}", day_of(2018, 1), day_of(year, 12, True))))
        return f"period = {text}", (f"(CASE WHEN first_day >= {first} AND last_day <= {last} THEN true "
                                    f"WHEN last_day < {first} OR first_day > {last} THEN false END)")

    def one(self):
        return self.random.choice((self.place, self.answers, self.code, self.cases, self.period))()

    def filter(self, depth=3):
        what = self.random.random()
        if depth == 0 or what < 0.25:
            return self.one()
        if what < 0.4:
            text, sql = self.filter(depth - 1)
            return f"not ({text})", f"(NOT {sql})"
        join = "and" if what < 0.75 else "or"
        parts = [self.filter(depth - 1) for _ in range(self.random.randint(2, 3))]
        return "(" + f" {join} ".join(text for text, _ in parts) + ")", "(" + f" {join} ".join(sql for _, sql in parts) + ")"


SUMS = "sum(submissions), count(DISTINCT grp), sum(low), sum(high), sum(unknown), sum(incidents), sum(open)"
WANTED = "nature NOT IN (4, 5)"
#: days since 1900-01-01 of the first day of the month of first_day
MONTH = "date_diff('day', DATE '1900-01-01', date_trunc('month', DATE '1970-01-01' + CAST(first_day AS INTEGER)))"
SAME_MONTH = ("date_trunc('month', DATE '1970-01-01' + CAST(first_day AS INTEGER)) = "
              "date_trunc('month', DATE '1970-01-01' + CAST(last_day AS INTEGER))")


def tables(condition):
    """SQL of each table of tables_bench, in its order: (first key, second key, what it is counted from)."""
    selected = f"{WANTED} AND {condition}"
    return [("origin", "dest", f"journeys WHERE {selected} AND origin IS NOT NULL AND dest IS NOT NULL"),
            ("place", "activity", f"journeys JOIN visits USING (j) WHERE {selected}"),
            ("0", MONTH, f"journeys WHERE {selected} AND {SAME_MONTH}"),
            ("origin2", "dest2", f"journeys WHERE {selected} AND origin2 IS NOT NULL AND dest2 IS NOT NULL"),
            ("visits1.place", "activity", f"journeys JOIN visits1 USING (j) WHERE {selected}"),
            ("a", "b", f"journeys JOIN segments1 USING (j) WHERE {selected}"),
            ("0", "code", f"journeys JOIN codes USING (j) WHERE {selected}"),
            ("0", "detection", f"journeys WHERE {selected}")]


def sql_of(condition, sums=SUMS):
    return [f"SELECT {first} AS a_, {second} AS b_, {sums} FROM {source} GROUP BY 1, 2"
            for first, second, source in tables(condition)]


def possible_sql(condition):
    """Submissions that pass or cannot be decided: those counted and those left out, together."""
    return f"SELECT 'possible', 0, coalesce(sum(submissions), 0) FROM journeys WHERE ({condition}) IS NOT FALSE"
