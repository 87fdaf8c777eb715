import { accessibilityParts } from '../features/account/accessibility-words.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** Can be read without a session: whoever cannot sign in needs it most. */
export function AccessibilityPage() {
  return (
    <AccountFrame>
      <PageHeader title="Accessibility statement" lead="Of Roundtable, as it is served at this address." />
      {accessibilityParts.map(({ title, paragraphs = [], points = [] }) => (
        <section key={title}>
          <h2 className="section-head">{title}</h2>
          {paragraphs.map((text) => (
            <p key={text} className="decided-text">
              {text}
            </p>
          ))}
          {points.length > 0 && (
            <ul className="sentence-list">
              {points.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </AccountFrame>
  )
}
