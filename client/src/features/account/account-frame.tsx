import type { ReactNode } from 'react'
import { Brand } from '../../parts/brand.tsx'
import './account.css'

/** Round the pages one sees before being in a partnership. */
export function AccountFrame({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main className={wide ? 'frame-bare frame-bare-wide' : 'frame-bare'} id="main">
      <Brand />
      {children}
    </main>
  )
}
