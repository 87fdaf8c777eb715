import { toColumns } from '@roundtable/shared/wire/by-column.ts'

/** A shorter list is written faster than it is found. */
const longFrom = 40

const texts = new WeakMap<readonly unknown[], string>()

/** What a procedure answers as JSON, by column; a long list that is the same list as before is not written again. */
export function answerText(data: unknown): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return JSON.stringify({ result: { data: toColumns(data) } })
  }
  const fields: string[] = []
  for (const [name, value] of Object.entries(data)) {
    const text = textOf(value)
    if (text !== undefined) fields.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{"result":{"data":{${fields.join(',')}}}}`
}

function textOf(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length < longFrom) return JSON.stringify(toColumns(value))
  const before = texts.get(value)
  if (before !== undefined) return before
  const text = JSON.stringify(toColumns(value))
  texts.set(value, text)
  return text
}
