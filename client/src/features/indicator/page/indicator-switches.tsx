import { relationWord } from '@roundtable/shared/benchmark/benchmark.ts'
import {
  type ChartKind,
  type ChartOptions,
  type ChartSwitch,
  type Offered,
  turned,
} from '@roundtable/shared/chart/chart-options.ts'
import { chartWord } from '@roundtable/shared/spc/chart-kind.ts'
import type { ViewState } from '../../../base/view-state.ts'
import { TogglePills } from '../../../ui/toggle-pills.tsx'

type Props = { options: ChartOptions; offered: Offered; change: (part: ViewState) => void }

const kindWord: Record<ChartKind, string> = {
  years: 'Years',
  control: 'Control chart',
  line: 'Line',
  table: 'Table',
}

/** How the figures are shown; every switch stands in the address and none asks the server. */
export function IndicatorSwitches({ options, offered, change }: Props) {
  const { kind } = options
  const pills: { value: ChartSwitch; label: string }[] = []
  if (kind === 'control' && offered.limits) pills.push({ value: 'limits', label: 'Limits' })
  if (kind === 'control' || kind === 'line') {
    for (const relation of offered.relations) pills.push({ value: relation, label: relationWord(relation) })
    if (offered.forecast) pills.push({ value: 'forecast', label: 'Forecast' })
    if (offered.interval) pills.push({ value: 'interval', label: 'Interval' })
  }
  const pressed: ChartSwitch[] = [
    ...(options.limits ? (['limits'] as const) : []),
    ...options.relations,
    ...(options.forecast ? (['forecast'] as const) : []),
    ...(options.interval ? (['interval'] as const) : []),
  ]
  return (
    <div className="figure-switches">
      <TogglePills
        label="How the figures are shown"
        pills={offered.kinds.map((value) => ({ value, label: kindWord[value] }))}
        pressed={[kind]}
        onPress={(value) => change({ chart: value === offered.kinds[0] ? undefined : value })}
      />
      {kind === 'control' && offered.controls.length > 1 && (
        <TogglePills
          label="How average and limits are made"
          pills={offered.controls.map((value) => ({ value, label: chartWord[value].replace(' chart', '') }))}
          pressed={[options.control]}
          onPress={(value) => change({ control: value === offered.controls[0] ? undefined : value })}
        />
      )}
      {pills.length > 0 && (
        <TogglePills
          label="What else is shown"
          pills={pills}
          pressed={pressed}
          onPress={(value) => change(turned(options, value))}
        />
      )}
    </div>
  )
}
