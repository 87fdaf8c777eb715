import { DomainError } from '@roundtable/shared/base/errors.ts'

export type XmlEvents = {
  /** The name without its prefix, and the attributes as they stand. */
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  text: (text: string) => void
}

const broken = () =>
  new DomainError('bad-input', 'This file is damaged: open it in your spreadsheet program and save it again.')
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Entities of XML itself and characters by number; a file that defines its own is refused before it gets here. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{1,12});/g, (_, name: string) => {
    const known = entities.get(name)
    if (known !== undefined) return known
    const code = name.startsWith('#x')
      ? Number.parseInt(name.slice(2), 16)
      : name.startsWith('#')
        ? Number(name.slice(1))
        : Number.NaN
    if (!Number.isInteger(code) || code < 0 || code > 0x10ffff) throw broken()
    return String.fromCodePoint(code)
  })
}

/** The value of an attribute, by its name without a prefix; null where there is none. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = attributes.indexOf(`${name}=`)
  while (at > 0 && !/[\s:]/.test(attributes[at - 1] ?? '')) at = attributes.indexOf(`${name}=`, at + 1)
  if (at < 0) return null
  const quote = attributes[at + name.length + 1] ?? '"'
  const begins = at + name.length + 2
  const end = attributes.indexOf(quote, begins)
  return end < 0 ? null : unescapeXml(attributes.slice(begins, end))
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads the XML of a spreadsheet from front to back and keeps nothing. A document type, the only way to define an
 * entity or to reach another file, is refused.
 */
export function readXml(xml: string, events: XmlEvents): void {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return
    if (tag > at) events.text(unescapeXml(xml.slice(at, tag)))
    if (xml.startsWith('<!--', tag)) {
      at = after(xml, '-->', tag)
      continue
    }
    if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag)
      events.text(xml.slice(tag + 9, at - 3))
      continue
    }
    if (xml[tag + 1] === '!') {
      throw new DomainError(
        'bad-input',
        'This file defines its own entities, which no spreadsheet does: it was not read.',
      )
    }
    const end = after(xml, '>', tag)
    at = end
    if (xml[tag + 1] === '?') continue
    if (xml[tag + 1] === '/') {
      events.close(localName(xml.slice(tag + 2, end - 1).trim()))
      continue
    }
    const isEmpty = xml[end - 2] === '/'
    const inside = xml.slice(tag + 1, isEmpty ? end - 2 : end - 1)
    const space = inside.search(/\s/)
    const name = localName(space < 0 ? inside : inside.slice(0, space))
    events.open(name, space < 0 ? '' : inside.slice(space))
    if (isEmpty) events.close(name)
  }
}

function after(xml: string, ending: string, from: number): number {
  const found = xml.indexOf(ending, from)
  if (found < 0) throw broken()
  return found + ending.length
}
