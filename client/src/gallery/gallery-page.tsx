import { Link } from '@tanstack/react-router'
import { useViewState } from '../base/view-state.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { gallery } from './gallery.ts'
import { type GalleryEntry, galleryStates } from './gallery-entry.ts'
import './gallery.css'

/** In development only: each part in each of its states. */
export function GalleryPage() {
  const [{ part }] = useViewState()
  const entry = gallery.find(({ name }) => name === part)
  return (
    <main className="frame-bare gallery" id="main">
      <nav aria-label="Parts">
        <ul>
          {gallery.map(({ name }) => (
            <li key={name}>
              <Link to="." search={{ part: name }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {entry === undefined ? <PageHeader title="Gallery" /> : <States key={entry.name} entry={entry} />}
    </main>
  )
}

function States({ entry }: { entry: GalleryEntry }) {
  return (
    <div>
      <PageHeader title={entry.name} lead={entry.files.join(', ')} />
      {galleryStates.map((state) => {
        const drawn = entry.states[state]
        return (
          <section key={state} aria-label={state} className="gallery-state">
            <p className="quiet small">{state}</p>
            {typeof drawn === 'string' ? <p className="quiet">{drawn}</p> : drawn(`gallery-${state}`)}
          </section>
        )
      })}
    </div>
  )
}
