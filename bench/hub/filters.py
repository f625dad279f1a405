"""Random filters for the hub's journeys (bench/hub/run), no two alike, as a person sets them beside a map: one to five tests of different keys, all of
which must hold; of four tests one is turned round by not; of five filters one has two tests of which either suffices. Periods begin and end with any month.
Of the keys, the journeys answer origin, end, industry, cases and period; by what they do not say (transport, exploitation, recruitment) they are left out."""
import random

COUNTIES = ["KE-42", "KE-44", "KE-17", "KE-31", "KE-28", "KE-07", "KE-25", "KE-24", "KE-43", "KE-11", "KE-03", "KE-16", "KE-36", "KE-13", "KE-22"]
COUNTRIES = ["AE", "SA", "QA", "OM", "KW", "LB", "JO", "UG", "TZ", "ZA", "TH"]
CODES = {
    "industry": ["DOMESTIC_WORK", "CONSTRUCTION", "HOTEL_RESTAURANT", "AGRICULTURE", "FISHING", "BEGGING_STREET"],
    "exploitation": ["FORCED_LABOUR", "DOMESTIC_SERVITUDE", "DEBT_BONDAGE", "SEX_PROSTITUTION", "BEGGING"],
    "transport": ["FOOT", "BUS", "MATATU_MINIBUS", "CAR_PRIVATE", "TAXI", "MOTORCYCLE_BODA", "TRUCK", "VAN"],
    "recruitment": ["JOB_AGENCY_LICENSED", "BROKER_IN_PERSON", "ONLINE_SOCIAL", "FAMILY", "FRIENDS"],
    "nature": ["TRAFFICKING_CONFIRMED", "TRAFFICKING_SUSPECTED", "HIGH_RISK_MIGRATION"],
}
#: how often each is set
KEYS = ["period"] * 6 + ["origin"] * 4 + ["end"] * 4 + ["industry"] * 3 + ["cases"] * 2 + ["exploitation", "transport", "recruitment", "nature"]


class Person:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def some(self, words, most):
        return ",".join(sorted(self.random.sample(words, self.random.randint(1, most))))

    def test(self, key):
        if key == "period":
            first, last = sorted((self.random.randrange(72), self.random.randrange(72)))
            month = lambda n: f"{2015 + n // 12}-{n % 12 + 1:02}"
            return f"period = {month(first)}/{month(last)}"
        if key == "cases":
            return f"cases {self.random.choice(('>=', '<='))} {self.random.randint(1, 90)}"
        if key == "origin":
            return f"origin = {self.some(COUNTIES, 4)}"
        if key == "end":
            return f"end = {self.some(COUNTRIES, 4)}"
        return f"{key} = {self.some(CODES[key], 2)}"

    def filter(self):
        keys = []
        for _ in range(self.random.randint(1, 5)):
            key = self.random.choice(KEYS)
            if key not in keys:
                keys.append(key)
        tests = [("not " if self.random.random() < 0.25 else "") + self.test(key) for key in keys]
        if len(tests) > 2 and self.random.random() < 0.2:
            tests[:2] = [f"({tests[0]} or {tests[1]})"]
        return " and ".join(tests)


def distinct(count, seed):
    """So many filters, each different from every other."""
    person = Person(seed)
    found = {}
    while len(found) < count:
        found.setdefault(person.filter())
    return list(found)
