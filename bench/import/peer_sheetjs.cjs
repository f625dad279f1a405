// Only reads the workbook with SheetJS (npm xlsx) in its dense mode; prints what bench/import/run compares.
"use strict";
const xlsx = require("xlsx");

const wantRows = process.argv.length > 3;
const start = process.hrtime.bigint();
const book = xlsx.readFile(process.argv[2], { dense: true });
const sheet = book.Sheets[book.SheetNames[0]];
const data = sheet["!data"] ?? sheet;
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const text = (row, column) => row[column]?.v ?? "";
const lines = wantRows
  ? Array.from(data).slice(1).map((row) => [0, 3, 5, 6, 9, 17].map((column) => text(row, column)).join("|"))
  : [];
console.log(JSON.stringify({ seconds, peak_kb: process.resourceUsage().maxRSS, rows: data.length - 1, lines }));
