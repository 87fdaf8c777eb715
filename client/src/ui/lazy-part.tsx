import { Component, type ComponentType, type ReactNode, use } from 'react'
import { CodeMissing, codeMissing } from '../base/device/code-missing.ts'
import { Dialog } from './dialog.tsx'

/** What stands in the place of a part whose code could not be loaded. */
type Instead<Props> = (props: Props) => ReactNode

/** A part of a page whose code is loaded when it is first wanted: without a network it is missing, never the page. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: Instead<Props> = () => <PartMissing />,
): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | null = null
  // One that failed stays until it is asked for again: React would ask for another without end.
  const start = () => load().catch(codeMissing)
  function Part(props: Props) {
    loading ??= start()
    const Known = use(loading)
    return <Known {...props} />
  }
  const forget = () => {
    loading = null
  }
  return function LazyPart(props: Props) {
    return (
      <Missable instead={() => instead(props)} onMissing={forget}>
        <Part {...props} />
      </Missable>
    )
  }
}

/** The same for a dialog, which says in its own place that it is missing. */
export const lazyDialog = <Props extends { onClose: () => void }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> =>
  lazyPart(load, ({ onClose }) => (
    <Dialog title="This part is missing" onClose={onClose}>
      <PartMissing />
    </Dialog>
  ))

type MissableProps = { instead: () => ReactNode; onMissing: () => void; children: ReactNode }

class Missable extends Component<MissableProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }
  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }
  override componentDidCatch() {
    this.props.onMissing()
  }
  override render() {
    const { error } = this.state
    if (error instanceof CodeMissing) return this.props.instead()
    if (error !== null) throw error
    return this.props.children
  }
}

/** A browser asks for a file that failed only once: what is missing comes with the page, loaded anew. */
export const PartMissing = () => (
  <p className="part-missing" role="alert">
    It is not on this device, and could not be loaded. Load the page again once there is a connection.
  </p>
)
