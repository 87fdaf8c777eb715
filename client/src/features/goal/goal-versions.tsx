import { formatMoment } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

type Goal = Outputs['goal']['get']

export function GoalVersions({ versions }: { versions: Goal['versions'] }) {
  return (
    <ol>
      {versions.map(({ version, wording, reason, recordedAt, recordedBy }) => (
        <li key={version} className="goal-version">
          <div>
            <strong>Version {version}</strong> · {recordedBy ?? 'Set at the start'} ·{' '}
            {formatMoment(recordedAt)}
          </div>
          <div>“{wording}”</div>
          {reason !== '' && <div className="quiet">{reason}</div>}
        </li>
      ))}
    </ol>
  )
}
