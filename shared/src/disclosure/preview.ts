import { isPreviewAudience, type PreviewAudience } from '../rights/audience.ts'
import { problemsOfThresholds, type Thresholds } from './disclosure-rules.ts'

/** By whose eyes a page is shown, and by which rules where they are tried on too. */
export type Preview = { audience: PreviewAudience; rules: Thresholds | null }

/** "observer", or "observer.12.20.15" with rules that are not saved. */
export function previewText({ audience, rules }: Preview): string {
  if (rules === null) return audience
  return [audience, rules.smallCount, rules.smallDenominator, rules.roundCountsTo].join('.')
}

/** Null where it names nobody, or rules that could not be saved. */
export function readPreview(text: string): Preview | null {
  const [audience = '', ...typed] = text.split('.')
  if (!isPreviewAudience(audience) || text.length > 40) return null
  if (typed.length === 0) return { audience, rules: null }
  const [smallCount, smallDenominator, roundCountsTo] = typed.map(Number)
  if (smallCount === undefined || smallDenominator === undefined || roundCountsTo === undefined) return null
  const rules = { smallCount, smallDenominator, roundCountsTo }
  return typed.length > 3 || problemsOfThresholds(rules).length > 0 ? null : { audience, rules }
}
