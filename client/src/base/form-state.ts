import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { fieldProblemsOf, type Refused, refusalKind } from './refusal.ts'

/** What the fields of a form hold, as it stands in them. */
export type Texts<Field extends string> = Readonly<Record<Field, string>>

export type FormState<Field extends string, Of> = {
  /** What the form is about, as it was when it was opened or as it was last shown beside what was typed. */
  of: Of
  opened: Texts<Field>
  texts: Texts<Field>
  isTried: boolean
  /** How often problems were told; each time they take the focus. */
  times: number
  /** What the server found wrong with fields that have not been typed into since. */
  answered: readonly FieldProblem[]
  refused: Refused | null
  /** Fields somebody else changed too: `opened` has how they read now. */
  clashes: readonly Field[]
}

export type FormAct<Field extends string, Of> =
  | { type: 'typed'; field: Field; text: string }
  | { type: 'tried'; isRight: boolean }
  | { type: 'refused'; refused: Refused }
  /** Somebody else was faster: this is what stands now. */
  | { type: 'newer'; of: Of; now: Texts<Field> }
  | { type: 'opened'; of: Of; now: Texts<Field> }

export const openForm = <Field extends string, Of>(of: Of, texts: Texts<Field>): FormState<Field, Of> => ({
  of,
  opened: texts,
  texts,
  isTried: false,
  times: 0,
  answered: [],
  refused: null,
  clashes: [],
})

export function formAfter<Field extends string, Of>(
  state: FormState<Field, Of>,
  act: FormAct<Field, Of>,
): FormState<Field, Of> {
  if (act.type === 'typed') {
    const answered = state.answered.filter(({ field }) => !isAbout(field, act.field))
    return { ...state, texts: { ...state.texts, [act.field]: act.text }, answered }
  }
  if (act.type === 'tried') {
    const times = act.isRight ? state.times : state.times + 1
    return { ...state, isTried: true, times, answered: [], refused: null }
  }
  if (act.type === 'refused') {
    const { refused } = act
    return { ...state, times: state.times + 1, answered: fieldProblemsOf(refused), refused }
  }
  return act.type === 'newer' ? withNewer(state, act) : openForm(act.of, act.now)
}

/** What the person left alone reads as it stands now; what both changed stays theirs until the person chooses. */
function withNewer<Field extends string, Of>(
  state: FormState<Field, Of>,
  { of, now }: { of: Of; now: Texts<Field> },
): FormState<Field, Of> {
  const { opened, texts } = state
  let merged = now
  const clashes: Field[] = []
  for (const field in now) {
    if (texts[field] === opened[field]) continue
    merged = { ...merged, [field]: texts[field] }
    if (now[field] !== opened[field] && now[field] !== texts[field]) clashes.push(field)
  }
  return { ...state, of, opened: now, texts: merged, clashes }
}

export function isTouched<Field extends string>({ opened, texts }: FormState<Field, unknown>): boolean {
  for (const field in texts) if (texts[field] !== opened[field]) return true
  return false
}

/** Somebody else was faster; what clashes with one field is a problem of that field. */
export const isConflict = ({ refused }: { refused: Refused | null }): boolean =>
  refused !== null && refusalKind(refused) === 'conflict' && fieldProblemsOf(refused).length === 0

/** The server may name a part of a field: "goalCodes.0". */
const isAbout = (named: string, field: string): boolean => named === field || named.startsWith(`${field}.`)

/** Each problem under the field of the form it is about, in the order of the form; the rest is about the whole. */
export function problemsInOrder<Field extends string>(
  problems: readonly FieldProblem[],
  labels: Texts<Field>,
): FieldProblem<Field | ''>[] {
  const ordered: FieldProblem<Field | ''>[] = []
  for (const field in labels) {
    const here = problems.filter((each) => isAbout(each.field, field))
    ordered.push(...here.map(({ sentence }) => ({ field, sentence })))
  }
  const fields = Object.keys(labels)
  const elsewhere = problems.filter((each) => !fields.some((field) => isAbout(each.field, field)))
  return [...ordered, ...elsewhere.map(({ sentence }) => ({ field: '' as const, sentence }))]
}
