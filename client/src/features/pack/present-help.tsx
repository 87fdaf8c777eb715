type Props = { isAwake: boolean; mayTake: boolean; isPresenter: boolean; mayRecord: boolean }

/** The keys of present mode, and what the device does not do. */
export function PresentHelp({ isAwake, mayTake, isPresenter, mayRecord }: Props) {
  return (
    <div className="present-help" role="status">
      <p>→, Page Down or Space: on. ←, Page Up: back. Home, End: first and last.</p>
      <p>B: blank. D: light or dark. F: full screen. ?: this help. Esc: leave.</p>
      <p>
        R: return to whoever presents.
        {isPresenter ? ' P: stop presenting.' : mayTake ? ' P: present to whoever follows.' : ''}
      </p>
      {mayRecord && (
        <p>E: record a decision. C: raise a challenge. A: set an action; of what is on the screen.</p>
      )}
      {!isAwake && <p>This device may let its screen sleep: switch that off in its settings.</p>}
    </div>
  )
}
