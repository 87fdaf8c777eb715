import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Whether somebody has typed or chosen anything on the page they are on, asked at the moment it matters. */
export function useTyped(): () => boolean {
  const { pathname } = useLocation()
  const typedAt = useRef<string | null>(null)
  const here = useRef(pathname)
  here.current = pathname
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (target instanceof Element && target.closest('main') !== null) typedAt.current = here.current
    }
    document.addEventListener('input', note)
    return () => document.removeEventListener('input', note)
  }, [])
  return () => typedAt.current === here.current
}
