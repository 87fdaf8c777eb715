import type { FormView } from '../base/use-form.ts'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormDialog } from '../ui/form/form-dialog.tsx'
import { ProblemSummary } from '../ui/form/problem-summary.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { SmallNumbers } from '../ui/form/small-numbers.tsx'
import { type GalleryEntry, manyRows } from './gallery-entry.ts'
import { OnPress } from './on-press.tsx'

const still: FormView = {
  problems: [],
  times: 0,
  isSending: false,
  isTouched: false,
  isConflict: false,
  isSignedOut: false,
  clashes: [],
  isResumed: false,
  isRight: true,
  smallNumbers: [],
  startAgain: () => undefined,
  submit: async () => undefined,
  leave: () => undefined,
}
const clash = (id: string, n: number) => ({
  id: `${id}-${n}`,
  label: `Field ${n}`,
  now: 'What they wrote',
  take: () => undefined,
})
const problems = (count: number) =>
  manyRows(count).map((n) => ({ field: '', sentence: `Field ${n}: enter a number.` }))

const form = (id: string, view: Partial<FormView>) => (
  <Form form={{ ...still, ...view }} confirm="Save">
    <TextField id={id} label="Title" defaultValue="Head of care leaving" />
  </Form>
)
const dialog = (id: string, view: Partial<FormView>) => (
  <OnPress>
    {(close) => (
      <FormDialog title="Reword" form={{ ...still, ...view }} confirm="Save" onClose={close}>
        <TextField id={id} label="Wording" defaultValue="Children are safe." />
      </FormDialog>
    )}
  </OnPress>
)
const formStates = (draw: typeof form): GalleryEntry['states'] => ({
  usual: (id) => draw(id, {}),
  empty: (id) => draw(id, { isResumed: true }),
  loading: (id) => draw(id, { isSending: true }),
  error: (id) => draw(id, { problems: problems(2) }),
  refused: (id) => draw(id, { isConflict: true, clashes: [clash(id, 1)] }),
  many: (id) => draw(id, { isConflict: true, clashes: manyRows(20).map((n) => clash(id, n)) }),
})

const refusedWith = (httpStatus: number) => ({
  message: 'This return has changed since you opened it: look at it as it stands now.',
  data: { httpStatus },
})

export const formEntries: readonly GalleryEntry[] = [
  { name: 'Form', files: ['ui/form/form.tsx'], states: formStates(form) },
  { name: 'Dialog with a form', files: ['ui/form/form-dialog.tsx'], states: formStates(dialog) },
  {
    name: 'Small numbers in words',
    files: ['ui/form/small-numbers.tsx'],
    states: {
      usual: () => <SmallNumbers told={['two of the three girls']} />,
      empty: 'It is drawn where there are some.',
      loading: 'They are looked for at once.',
      error: 'Nothing can fail in it.',
      refused: 'It refuses nothing.',
      many: () => <SmallNumbers told={manyRows(500).map((n) => `${n} children`)} />,
    },
  },
  {
    name: 'Why an act was refused',
    files: ['ui/form/refusal-message.tsx'],
    states: {
      usual: () => <RefusalMessage error={refusedWith(409)} />,
      empty: () => <RefusalMessage error={null} />,
      loading: 'It is drawn once the answer is there.',
      error: () => <RefusalMessage error={{ message: 'Failed to fetch' }} />,
      refused: () => <RefusalMessage error={refusedWith(403)} />,
      many: 'It tells one act.',
    },
  },
  {
    name: 'What is wrong',
    files: ['ui/form/problem-summary.tsx'],
    states: {
      usual: () => <ProblemSummary problems={problems(1)} times={0} />,
      empty: () => <ProblemSummary problems={[]} times={0} />,
      loading: 'A form is checked at once.',
      error: () => <ProblemSummary problems={problems(3)} times={0} />,
      refused: 'A refusal is one of its sentences.',
      many: () => <ProblemSummary problems={problems(500)} times={0} />,
    },
  },
]
