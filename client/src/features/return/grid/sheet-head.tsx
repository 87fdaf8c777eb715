import { fieldLabel, figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import { memo } from 'react'
import { usePlain } from '../../../parts/plain.ts'
import { roleOf } from '../row/sheet-cell.tsx'
import { useColumnWord } from '../row/use-column-word.ts'

const columns = [
  ['Code', false],
  ['Indicator', false],
  ...figureNumbers.map((field) => [fieldLabel[field], true] as const),
  ['Last time', true],
  ['Target', true],
  ['Would be', false],
  ['Commentary', false],
] as const

export const SheetHead = memo(function SheetHead({ isStacked }: { isStacked: boolean }) {
  const plain = usePlain()
  const wordOf = useColumnWord()
  return (
    <thead {...roleOf('rowgroup', isStacked)}>
      <tr {...roleOf('row', isStacked)} aria-rowindex={isStacked ? undefined : 1}>
        {columns.map(([name, isNumber]) => (
          <th
            key={name}
            scope="col"
            className={isNumber ? 'number' : undefined}
            {...roleOf('columnheader', isStacked)}
          >
            {plain && name === 'Code' ? <span className="unseen">{wordOf(name)}</span> : wordOf(name)}
          </th>
        ))}
      </tr>
    </thead>
  )
})
