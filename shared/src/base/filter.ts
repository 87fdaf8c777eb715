import { isDay } from './period.ts'

type WordsField<W extends string> = { kind: 'words'; name: string; words: readonly W[] }
/** One parameter of a list: in the address of its screen, in the input of its procedure and in the link to its file. */
export type FilterField = ({ kind: 'code' | 'text' | 'day' | 'moment' } | WordsField<string>) & {
  required?: true
}
export type FilterFields = { readonly [key: string]: FilterField }

export type FilterValue<Field> = Field extends WordsField<infer W> ? W : string
export type FilterOf<Fields> = { [Key in keyof Fields]?: FilterValue<Fields[Key]> | undefined }

export const code = { kind: 'code' } as const
export const text = { kind: 'text' } as const
export const day = { kind: 'day' } as const
export const moment = { kind: 'moment' } as const
/** `name` is what a refusal calls it. */
export const words = <const W extends string>(name: string, all: readonly W[]): WordsField<W> => ({
  kind: 'words',
  name,
  words: all,
})

/** A parameter without which there is nothing to give. */
export const required = <const Field extends FilterField>(field: Field) =>
  ({ ...field, required: true }) as const

export const codePattern = /^[A-Za-z0-9_-]{1,80}$/
export const longestText = 100

type Address = { readonly [key: string]: string | undefined }

/** What an address asks for; what is not well formed is left out, as if nobody had asked. */
export function readFilter<Fields extends FilterFields>(fields: Fields, address: Address): FilterOf<Fields>
export function readFilter(fields: FilterFields, address: Address) {
  const read = Object.keys(fields).flatMap((key) => {
    const value = readValue(fields, key, address)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(read)
}

/** One of its parameters. */
export function readValue(fields: FilterFields, key: string, address: Address): string | undefined {
  const field = fields[key]
  return field === undefined ? undefined : readField(field, address[key] ?? '')
}

function readField(field: FilterField, written: string): string | undefined {
  switch (field.kind) {
    case 'words':
      return field.words.find((word) => word === written)
    case 'code':
      return codePattern.test(written) ? written : undefined
    case 'day':
      return isDay(written) ? written : undefined
    case 'moment':
      return written === '' ? undefined : written
    case 'text':
      return written.trim() === '' ? undefined : written.slice(0, longestText)
  }
}

export const isFiltered = (filter: { readonly [key: string]: unknown }): boolean =>
  Object.values(filter).some((value) => value !== undefined)

/** Whether one of the texts holds what is searched for, in any case. */
export function isFound(search: string | undefined, texts: readonly string[]): boolean {
  const sought = search?.trim().toLowerCase() ?? ''
  return sought === '' || texts.some((each) => each.toLowerCase().includes(sought))
}
