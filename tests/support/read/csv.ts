/** Records of a file by RFC 4180; the byte order mark has to be there. */
export function readRecords(text: string): string[][] {
  if (!text.startsWith('\ufeff')) throw new Error('The file has no byte order mark.')
  const records: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let record: string[] = []
  cell.lastIndex = 1
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (found === null) throw new Error('The file is not CSV with CRLF.')
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    records.push(record)
    record = []
  }
  return records
}

/** Each row by the names of its columns. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...records] = readRecords(text)
  return records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])))
}
