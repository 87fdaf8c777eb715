import {
  type Framework,
  type FrameworkItem,
  type FrameworkKind,
  type FrameworkVersion,
  frameworks,
} from './frameworks.ts'

/** An item a goal serves, with the edition it was mapped with. */
export type MappedItem = { item: string; framework: string; version: string }

const kindWords: Record<FrameworkKind, string> = {
  outcome: 'Outcome',
  enabler: 'Enabler',
  area: 'Inspected area',
}
export const frameworkKindWord = (kind: FrameworkKind): string => kindWords[kind]

/** The edition that holds on a day; the first where none holds yet. */
export function versionOn({ versions }: Framework, day: string): FrameworkVersion | undefined {
  return versions.findLast(({ fromDay }) => fromDay <= day) ?? versions[0]
}

export type HeldItem = FrameworkItem & {
  framework: string
  frameworkName: string
  version: string
  label: string
}

/** Every item of the editions that hold on a day. */
export const itemsOn = (day: string): HeldItem[] =>
  frameworks.flatMap((each) => {
    const held = versionOn(each, day)
    if (held === undefined) return []
    const { version, label } = held
    return held.items.map((item) => ({
      ...item,
      framework: each.framework,
      frameworkName: each.name,
      version,
      label,
    }))
  })

/** What a mapped item says, in the edition it was mapped with; undefined where this version of the product knows it no more. */
export function itemMapped({ item, framework, version }: MappedItem): HeldItem | undefined {
  const found = frameworks.find((each) => each.framework === framework)
  const edition = found?.versions.find((each) => each.version === version)
  const words = edition?.items.find((each) => each.item === item)
  if (found === undefined || edition === undefined || words === undefined) return undefined
  return { ...words, framework, frameworkName: found.name, version, label: edition.label }
}

/** Whether another edition holds by now: it is to be looked at, and mapped anew. */
export function isOutdated({ framework, version }: MappedItem, day: string): boolean {
  const found = frameworks.find((each) => each.framework === framework)
  return found !== undefined && versionOn(found, day)?.version !== version
}
