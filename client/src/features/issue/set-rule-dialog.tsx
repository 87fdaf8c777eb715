import { countsPeriods, problemsOfRule, ruleWord } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { IssueRule } from './rule-list.tsx'
import { RuleTrial } from './rule-trial.tsx'

type Props = { rule: IssueRule; onClose: () => void; onDone: (sentence: string) => void }

/** A rule is tried on the past, then switched on or off, with the reason. */
export function SetRuleDialog({ rule, onClose, onDone }: Props) {
  const form = useForm({
    name: 'rule',
    labels: { isOn: 'This rule is', periods: 'How many running', reason: 'Why' },
    of: rule,
    text: ({ periods }) => ({ isOn: 'on', periods: String(periods), reason: '' }),
    read: ({ isOn, ...text }, { kind, version }) => ({
      input: { kind, version, isOn: isOn === 'on', ...text },
      problems: problemsOfRule({ kind, ...text }),
    }),
    words: (field, text) => (field === 'isOn' ? (text === 'on' ? 'switched on' : 'switched off') : text),
    act: useAct(useProcedures().issueRule.set.mutationOptions(), {
      onDone: (_, { isOn }) =>
        onDone(
          isOn
            ? `${ruleWord(rule.kind)}: switched on. What it finds waits for your triage.`
            : `${ruleWord(rule.kind)}: switched off.`,
        ),
    }),
  })
  const { onChange, ...isOn } = form.field('isOn')
  return (
    <FormDialog title={ruleWord(rule.kind)} form={form} confirm="Save" onClose={onClose} wide>
      {countsPeriods(rule.kind) && <TextField {...form.field('periods')} inputMode="numeric" />}
      <RuleTrial kind={rule.kind} periods={form.texts.periods} />
      <fieldset className="rule-switch">
        <legend>{isOn.label}</legend>
        {(['on', 'off'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={isOn.id}
              value={value}
              checked={isOn.value === value}
              onChange={onChange}
            />
            Switched {value}
          </label>
        ))}
      </fieldset>
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={2} />
    </FormDialog>
  )
}
