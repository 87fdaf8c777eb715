import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { formatMoment } from '../format.ts'
import { setPrinting, usePrinting } from './printing.ts'

const lookEveryMs = 50
const waitAtMostMs = 20_000

type Said = { place: string; marking: string; asAt: string | null }

/** A text between the quotes of a style sheet. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\\n]/g, ' ')}"`

const sheetOf = ({ place, marking, asAt }: Said, now: string): string => `
  @page {
    font: 9pt "Atkinson Hyperlegible Next Variable", sans-serif;
    @top-left { content: ${quoted(place)} }
    @top-right { content: ${quoted(marking)}; font-weight: 700 }
    @bottom-left { content: ${quoted(`As at ${formatMoment(asAt ?? now)}`)} }
  }
  @page :first { @top-left { content: none } @top-right { content: none } }`

/** Whoever prints, by our button, by Ctrl and P or by the browser's menu: lists are whole, each page says what it is of. */
export function usePrintKeeper(said: Said | null): void {
  const printing = usePrinting()
  const client = useQueryClient()
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(isWhole() ? 'whole' : 'loaded'))
    const end = () => setPrinting('no')
    const isWhole = () => document.documentElement.dataset.printing === 'whole'
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'p' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setPrinting('whole')
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      window.removeEventListener('keydown', press)
    }
  }, [])
  useEffect(() => {
    document.documentElement.dataset.printing = printing
    if (printing !== 'whole') return
    const began = performance.now()
    const timer = setInterval(() => {
      if (client.isFetching() > 0 && performance.now() - began < waitAtMostMs) return
      clearInterval(timer)
      window.print()
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [printing, client])
  const now = printing === 'no' ? '' : new Date().toISOString()
  const sheet = said === null || now === '' ? '' : sheetOf(said, now)
  useEffect(() => {
    const own = new CSSStyleSheet()
    own.replaceSync(sheet)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== own)
    }
  }, [sheet])
}
