import type { SaidOfAction } from '@roundtable/db/queries/action.queries.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'

const day = (on: string | null): string => (on === null ? 'no day' : formatDay(on))

type Said = Pick<
  SaidOfAction,
  'wording' | 'agencyId' | 'agencyName' | 'title' | 'dueOn' | 'evidenceWanted' | 'impactOn'
>

/** Each part of what an action says, in words, that is otherwise beside another wording of it. */
export const partsApart = (said: Said, beside: Said): string =>
  [
    said.wording === beside.wording ? '' : `“${said.wording}”`,
    said.agencyId === beside.agencyId ? '' : `by ${said.agencyName}`,
    said.title === beside.title ? '' : `by the role ${said.title}`,
    said.dueOn === beside.dueOn ? '' : `due on ${day(said.dueOn)}`,
    said.evidenceWanted === beside.evidenceWanted ? '' : `to be shown by “${said.evidenceWanted}”`,
    said.impactOn === beside.impactOn ? '' : `its impact looked at on ${day(said.impactOn)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')

/** What an action said before the step that left it at a version; empty where that step changed none of it. */
export function saidBefore(said: readonly SaidOfAction[], version: number): string {
  const at = said.findIndex((each) => each.version === version)
  const [now, before] = [said[at], said[at - 1]]
  if (now === undefined || before === undefined) return ''
  const parts = partsApart(before, now)
  return parts === '' ? '' : `Before: ${parts}.`
}
