import { counted } from '../../base/format.ts'
import { Message } from '../../ui/message.tsx'
import type { BenchmarkFile } from './use-benchmark-file.ts'

/** What is wrong with a file, each with its place. */
export function BenchmarkProblems({ view }: { view: BenchmarkFile }) {
  const { problems, problemCount } = view
  if (problemCount === 0) return null
  return (
    <Message tone="problem">
      {counted(problemCount, 'problem')}. Nothing of the file is taken.
      <ul>
        {problems.map(({ line, column, sentence }) => (
          <li key={`${line} ${column} ${sentence}`}>
            Line {line}
            {column !== '' && `, ${column}`}: {sentence}
          </li>
        ))}
      </ul>
    </Message>
  )
}
