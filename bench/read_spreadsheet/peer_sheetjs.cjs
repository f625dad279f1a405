// Reads one workbook with SheetJS (npm xlsx) in its dense mode; prints what bench/read_spreadsheet/run compares.
"use strict";
const xlsx = require("xlsx");

const table = new Int32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; ++k) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});
const crc32 = (bytes, start) => {
  let c = ~start;
  for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
  return ~c;
};
const bits = new DataView(new ArrayBuffer(8));
const line = (row, column, cell) => {
  if (cell.t === "n" && /y/.test(cell.z ?? "")) {
    return `${row},${column},d${new Date((cell.v - 25569) * 86400000).toISOString().slice(0, 10)}\n`;
  }
  if (cell.t === "n") {
    bits.setFloat64(0, cell.v);
    return `${row},${column},n${bits.getBigUint64(0).toString(16).padStart(16, "0")}\n`;
  }
  return `${row},${column},t${cell.v}\n`;
};

const wantSum = process.argv.length > 3;
const start = process.hrtime.bigint();
const book = xlsx.readFile(process.argv[2], { dense: true, cellNF: wantSum });
let rows = 0;
let crc = 0;
for (const name of book.SheetNames) {
  const sheet = book.Sheets[name];
  const data = sheet["!data"] ?? sheet;
  for (let row = 0; row < data.length; ++row) {
    ++rows;
    let text = "";
    for (let column = 0; wantSum && column < (data[row] ?? []).length; ++column) {
      if (data[row][column]) text += line(row + 1, column, data[row][column]);
    }
    if (wantSum) crc = crc32(Buffer.from(text), crc);
  }
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const sum = (crc >>> 0).toString(16).padStart(8, "0");
console.log(JSON.stringify({ seconds, peak_kb: process.resourceUsage().maxRSS, rows, sum }));
