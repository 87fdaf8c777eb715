import { localDay } from '../base/local-time.ts'
import { type Frequency, formatDay, frequencyWord } from '../base/period.ts'

type Line = {
  code: string
  frequency: Frequency
  /** When the indicator was retired, or the line ended; null while it is live. */
  goneAt: string | null
}

/** Why a return asks for no figure of a line its agency reports, or once reported; `of` names the return. */
export function whyNotExpected({ code, frequency, goneAt }: Line, of: string): string {
  return goneAt === null
    ? `${code} is reported ${frequencyWord[frequency].toLowerCase()}: it does not belong to the ${of}.`
    : `${code} was retired on ${formatDay(localDay(goneAt))}: no figure is asked for it any more.`
}
