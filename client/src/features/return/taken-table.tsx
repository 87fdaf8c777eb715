import { counted, listed } from '../../format.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { useTakenTable } from './use-taken-table.ts'

/** What a pasted table changed, with the way back as long as the page is open. */
export function TakenTable({ table }: { table: ReturnType<typeof useTakenTable> }) {
  return (
    <>
      {table.count > 0 && (
        <Notice tone="done">
          {counted(table.count, 'row')} taken from what you pasted.{' '}
          <Button look="quiet" onClick={table.undo}>
            Undo this paste
          </Button>
        </Notice>
      )}
      {table.left.length > 0 && (
        <Notice tone="doubt" onClose={table.forget}>
          Undone, but for {listed(table.left)}: changed since, so left as it is.
        </Notice>
      )}
    </>
  )
}
