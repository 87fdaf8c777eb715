import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../../base/paths.ts'
import { Brand } from '../../parts/brand.tsx'
import './account.css'

/** Round the pages one sees before being in a partnership. */
export function AccountFrame({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main className={wide ? 'frame-bare frame-bare-wide' : 'frame-bare'} id="main">
      <Brand />
      {children}
      <p className="small account-note">
        <Link to={paths.accessibility}>Accessibility statement</Link>
      </p>
    </main>
  )
}
