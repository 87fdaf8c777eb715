import type { SaidOfAction } from '@roundtable/db/queries/action.queries.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'

const day = (on: string | null): string => (on === null ? 'no day' : formatDay(on))

/** What an action said before the step that left it at a version, in words; empty where that step changed none of it. */
export function saidBefore(said: readonly SaidOfAction[], version: number): string {
  const at = said.findIndex((each) => each.version === version)
  const [now, before] = [said[at], said[at - 1]]
  if (now === undefined || before === undefined) return ''
  const parts = [
    now.wording === before.wording ? '' : `“${before.wording}”`,
    now.agencyId === before.agencyId ? '' : `by ${before.agencyName}`,
    now.title === before.title ? '' : `by the role ${before.title}`,
    now.dueOn === before.dueOn ? '' : `due on ${day(before.dueOn)}`,
    now.evidenceWanted === before.evidenceWanted ? '' : `to be shown by “${before.evidenceWanted}”`,
    now.impactOn === before.impactOn ? '' : `its impact looked at on ${day(before.impactOn)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `Before: ${parts.join(', ')}.`
}
