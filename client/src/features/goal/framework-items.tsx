import { frameworkKindWord, isOutdated, itemMapped } from '@roundtable/shared/framework/framework-items.ts'
import type { Outputs } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'

type Item = Outputs['goal']['get']['frameworkItems'][number]
type Props = { items: readonly Item[]; today: string | null; onMap: (() => void) | null }

/** The items of frameworks a goal serves, each with the edition it was mapped with. */
export function FrameworkItems({ items, today, onMap }: Props) {
  if (items.length === 0 && onMap === null) return null
  return (
    <>
      <h2 className={items.length === 0 ? 'aside-head unprinted' : 'aside-head'}>Frameworks it serves</h2>
      {items.length === 0 ? (
        <p className="small quiet unprinted">Not mapped to a framework yet.</p>
      ) : (
        <ul className="small">
          {items.map((each) => {
            const known = itemMapped(each)
            return (
              <li key={each.id} className="goal-framework">
                <strong>{known?.words ?? each.item}</strong>
                <div className="quiet">
                  {known === undefined
                    ? each.framework
                    : `${frameworkKindWord(known.kind)}, ${known.frameworkName}`}
                  , {known?.label ?? each.version}
                </div>
                {today !== null && isOutdated(each, today) && (
                  <span className="tag tag-late">A newer edition holds: map it anew</span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {onMap !== null && (
        <Button look="quiet" onClick={onMap}>
          Map to frameworks
        </Button>
      )}
    </>
  )
}
