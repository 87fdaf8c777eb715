import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { smallNumbersIn } from '@roundtable/shared/disclosure/small-number-words.ts'
import { useEffect, useReducer, useRef, useState } from 'react'
import { formAfter, isConflict, isTouched, openForm, problemsInOrder, type Texts } from './form-state.ts'
import { fieldProblemsOf, leftRefusals, type Refused, refusalKind, refusalSentence } from './refusal.ts'
import { usePartnership } from './trpc.ts'
import type { UnsentForms } from './unsent-forms.ts'
import type { Act } from './use-act.ts'

type Options<Field extends string, Of, Input, Answer> = {
  /** Begins the id of each field. */
  name: string
  /** What stands above each field, in the order of the form. */
  labels: Texts<Field>
  /** What the form is about. When somebody else was faster, it is read anew and shown beside what was typed. */
  of: Of
  /** What the fields hold when the form is opened. */
  text: (of: Of) => Texts<Field>
  /** What was typed, as it is sent, and what is wrong with it. */
  read: (texts: Texts<Field>, of: Of) => { input: Input | null; problems: readonly FieldProblem[] }
  act: Pick<Act<Input, Answer>, 'send' | 'isPending'>
  /** What a field holds, in words, where that is a code. */
  words?: (field: Field, text: string) => string
  /** Set where the words go to nobody: small numbers in them are not warned of. */
  tellsNobody?: true
  /** Set where the page itself says why the form has left it. */
  pageTells?: boolean | undefined
  /** Where what was typed stays when the form is closed without being sent, and under which name. */
  unsent?: { forms: UnsentForms<Field, Of>; about: string }
}

/** A field, for an input, an area or a select. */
export type BoundField = {
  id: string
  label: string
  value: string
  problem: string | undefined
  onChange: (event: { target: { value: string } }) => void
}

/** A field for a day. */
export type BoundDay = Omit<BoundField, 'onChange'> & { onChange: (day: string) => void }

/** What a form is drawn from, whatever its fields are. */
export type FormView = {
  /** In the order of the form, each with the id of its field; what is about the whole has none. */
  problems: readonly FieldProblem[]
  /** How often they were told; each time they take the focus. */
  times: number
  isSending: boolean
  isConflict: boolean
  isSignedOut: boolean
  /** What somebody else wrote into a field that was typed into here too. */
  clashes: readonly { id: string; label: string; now: string; take: () => void }[]
  /** Small numbers of people in what was typed, told before it is sent; sending again sends it. */
  smallNumbers: readonly string[]
  /** Whether something in it is otherwise than it was opened with. */
  isTouched: boolean
  /** Whether nothing is wrong with what stands in it. */
  isRight: boolean
  /** Whether it was opened with what had been typed before. */
  isResumed: boolean
  startAgain: () => void
  submit: () => Promise<void>
  /** It is closed by whoever reads it. */
  leave: () => void
}

export type Form<Field extends string> = FormView & {
  texts: Texts<Field>
  field: (field: Field) => BoundField
  day: (field: Field) => BoundDay
  type: (field: Field, text: string) => void
}

/** A form: problems by the rule the verb has too, those the server finds, what stands when somebody else was faster. Nothing typed is lost. */
export function useForm<Field extends string, Of, Input, Answer>({
  name,
  labels,
  of,
  text,
  read,
  act,
  words = (_, held) => held,
  unsent,
  tellsNobody,
  pageTells,
}: Options<Field, Of, Input, Answer>): Form<Field> {
  const about = `${usePartnership()} ${unsent?.about}`
  const forms = unsent?.forms
  const resumed = useRef(forms?.get(about))
  const [state, change] = useReducer(
    formAfter<Field, Of>,
    null,
    () => resumed.current ?? openForm(of, text(of)),
  )
  const { texts } = state

  const isBehind = isConflict(state) && JSON.stringify(of) !== JSON.stringify(state.of)
  useEffect(() => {
    if (isBehind) change({ type: 'newer', of, now: text(of) })
  })

  const isSent = useRef(false)
  const latest = useRef(state)
  latest.current = state
  useEffect(() => {
    const leave = () => {
      const left = latest.current
      if (isSent.current || !isTouched(left)) forms?.delete(about)
      else forms?.set(about, { ...openForm(left.of, left.opened), texts: left.texts })
    }
    return leave
  }, [forms, about])

  const { refuse, leave } = useLeftRefusal(pageTells !== true)

  const { input, problems } = read(texts, state.of)
  const isSending = useRef(false)
  const [smallNumbers, tellSmallNumbers] = useState<readonly string[]>([])
  const submit = async () => {
    if (isSending.current) return
    const isRight = problems.length === 0 && input !== null
    change({ type: 'tried', isRight })
    if (!isRight) return
    const told = tellsNobody === true ? [] : smallNumbersIn(Object.values(texts).join('\n\n'))
    if (told.some((each) => !smallNumbers.includes(each))) return tellSmallNumbers(told)
    isSending.current = true
    const outcome = await act.send(input)
    isSending.current = false
    if (outcome.done) {
      isSent.current = true
      forms?.delete(about)
      change({ type: 'opened', of: state.of, now: texts })
    } else if (outcome.refused !== null) {
      refuse(outcome.refused)
      change({ type: 'refused', refused: outcome.refused })
    }
  }

  const idOf = (field: Field) => `${name}-${field}`
  const type = (field: Field, typed: string) => {
    isSent.current = false
    change({ type: 'typed', field, text: typed })
  }
  const { refused } = state
  const told = problemsInOrder([...(state.isTried ? problems : []), ...state.answered], labels)
  const isWhole = refused !== null && fieldProblemsOf(refused).length === 0
  const bound = (field: Field) => ({
    id: idOf(field),
    label: labels[field],
    value: texts[field],
    problem: told.find((each) => each.field === field)?.sentence,
  })
  return {
    texts,
    type,
    field: (field) => ({ ...bound(field), onChange: (event) => type(field, event.target.value) }),
    day: (field) => ({ ...bound(field), onChange: (day) => type(field, day) }),
    problems: [
      ...(isWhole ? [{ field: '', sentence: refusalSentence(refused) }] : []),
      ...told.map(({ field, sentence }) => ({ field: field === '' ? '' : idOf(field), sentence })),
    ],
    times: state.times,
    isSending: act.isPending,
    isConflict: isConflict(state),
    isSignedOut: refused !== null && refusalKind(refused) === 'not-signed-in',
    clashes: state.clashes
      .filter((field) => texts[field] !== state.opened[field])
      .map((field) => ({
        id: idOf(field),
        label: labels[field],
        now: words(field, state.opened[field]),
        take: () => type(field, state.opened[field]),
      })),
    smallNumbers,
    isTouched: isTouched(state),
    isRight: problems.length === 0 && input !== null,
    isResumed: resumed.current !== undefined && isTouched(state),
    startAgain: () => change({ type: 'opened', of, now: text(of) }),
    submit,
    leave,
  }
}

/** In milliseconds: who was refused has read why, and goes by themselves, after this. */
const readAfter = 2_000

/** A form may leave the page with the record it was about, in the moment in which its act is refused. */
function useLeftRefusal(isSaid: boolean) {
  const last = useRef<{ refused: Refused; at: number } | null>(null)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      const left = last.current
      if (isSaid && left !== null && Date.now() - left.at < readAfter) leftRefusals.say(left.refused)
    }
  }, [isSaid])
  const refuse = (refused: Refused) => {
    if (!isGone.current) last.current = { refused, at: Date.now() }
    else if (isSaid) leftRefusals.say(refused)
  }
  const leave = () => {
    last.current = null
  }
  return { refuse, leave }
}
