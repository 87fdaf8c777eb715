import { readEvidence } from '@roundtable/shared/base/evidence.ts'

/** What a figure rests on, to be opened beside the page; where an address leads is told before it is followed. */
export function EvidenceLinks({ text }: { text: string }) {
  const { links } = readEvidence(text)
  if (links.length === 0) return null
  return (
    <ul className="evidence-links">
      {links.map(({ title, address }) => (
        <li key={`${title} ${address}`}>
          <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
            {title}
            <span className="unseen"> (opens a new tab)</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
