import { attributeOf, readXml } from './xml-tokens.ts'
import type { Zip } from './zip-reader.ts'

type Relation = { id: string; kind: string; path: string }

/** The parts a part of a workbook refers to, by the identifier it uses, and by kind. */
export function relatedTo(zip: Zip, part: string) {
  const relations = relationsOf(zip, part)
  return {
    byId: new Map(relations.map(({ id, path }) => [id, path])),
    ofKind: (kind: string) => relations.find((each) => each.kind === kind)?.path,
  }
}

/** Where the workbook of the file stands, whatever it is called; null where the file has none. */
export function workbookPath(zip: Zip): string | null {
  const named = relationsOf(zip, '').find(
    ({ kind, path }) => kind === 'officeDocument' && zip.has(path),
  )?.path
  const path = named ?? 'xl/workbook.xml'
  return zip.has(path) && /<(?:\w+:)?workbook[\s>]/.test(zip.text(path).slice(0, 4_000)) ? path : null
}

function relationsOf(zip: Zip, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  readXml(zip.text(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open: (name, attributes) => {
      const target = attributeOf(attributes, 'Target')
      if (name !== 'Relationship' || target === null || attributeOf(attributes, 'TargetMode') === 'External')
        return
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        kind: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        path: pathFrom(folder, target),
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}

/** "../comments1.xml" from "xl/worksheets/" is "xl/comments1.xml"; some programs write backslashes. */
function pathFrom(folder: string, target: string): string {
  const written = target.replaceAll('\\', '/')
  const whole = written.startsWith('/') ? written.slice(1) : folder + written
  const parts: string[] = []
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
