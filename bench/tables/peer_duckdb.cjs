// The questions of bench/tables/run put to DuckDB (npm @duckdb/node-api, two threads): reads DIR/journeys.csv and DIR/steps.csv
// into memory, prepares what can be prepared, then answers a list of {name, sql} from a JSON file, each RUNS times.
// Usage: peer_duckdb.cjs DIR QUESTIONS RUNS; prints {name, seconds, rows, lines} as JSON, one a line.
"use strict";
const { DuckDBInstance } = require("@duckdb/node-api");
const { readFileSync } = require("node:fs");

const [folder, questions, runs] = process.argv.slice(2);

// Which places a journey entered as what (activity 0: any travelled; 1-7: roles; 8: came in; 9: went out), each once.
const visits = (place) => `
  WITH known AS (SELECT j, seq, role, ${place} AS place FROM steps WHERE ${place} IS NOT NULL),
       moves AS (SELECT j, place, lag(place) OVER (PARTITION BY j ORDER BY seq) AS before FROM known WHERE role <> 4)
  SELECT DISTINCT j, place, role AS activity FROM known WHERE role BETWEEN 1 AND 7
  UNION SELECT DISTINCT j, place, 0 FROM known WHERE role BETWEEN 1 AND 7 AND role <> 4
  UNION SELECT j, before, 9 FROM moves WHERE before <> place
  UNION SELECT j, place, 8 FROM moves WHERE before <> place`;
const preparation = [
  "SET threads = 2",
  `CREATE TABLE journeys AS SELECT * FROM read_csv('${folder}/journeys.csv', header = true)`,
  `CREATE TABLE steps AS SELECT * FROM read_csv('${folder}/steps.csv', header = true)`,
  `CREATE TABLE visits AS ${visits("place")}`,
  `CREATE TABLE visits1 AS ${visits("place1")}`,
  `CREATE TABLE segments1 AS
     WITH travelled AS (SELECT j, place1 AS b, lag(place1) OVER (PARTITION BY j ORDER BY seq) AS a FROM steps WHERE role <> 4)
     SELECT DISTINCT j, a, b FROM travelled WHERE a <> b`,
  `CREATE TABLE codes AS SELECT j, code FROM journeys, range(1, 17) AS r(code) WHERE transport = 1 AND (transport_bits >> code) & 1 = 1`,
];

async function main() {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const sql of preparation) {
    await connection.run(sql);
  }
  for (const { name, sql, quiet } of JSON.parse(readFileSync(questions, "utf8"))) {
    let best = Infinity;
    let rows = [];
    for (let run = 0; run < Number(runs); ++run) {
      const start = process.hrtime.bigint();
      rows = (await connection.runAndReadAll(sql)).getRows();
      best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
    }
    const lines = quiet ? [] : rows.map((row) => row.map(String).join(","));
    console.log(JSON.stringify({ name, seconds: best, rows: rows.length, lines }));
  }
}
main();
