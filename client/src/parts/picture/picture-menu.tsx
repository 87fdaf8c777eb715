import type { PictureFilter, PictureName } from '@roundtable/shared/picture/picture-filter.ts'
import { type KeyboardEvent, useRef, useState } from 'react'
import { pictureAddress } from '../../base/paths.ts'
import { Button } from '../../ui/button.tsx'
import { useAsSeen } from '../as-seen.ts'
import { copyPicture, mayCopyPictures } from './copy-picture.ts'
import './picture-menu.css'

type Props<Name extends PictureName> = {
  name: Name
  partnership: string
  /** The page as it is seen. */
  filter: PictureFilter<Name>
}

const said = {
  copying: 'Copying …',
  copied: 'The picture is on your clipboard: paste it on a slide.',
  failed: 'Your browser did not take the picture. Take the PNG instead, and put it on the slide.',
} as const

/** The page as a picture with its source, moment and marking inside, to take away or to put on a slide. */
export function PictureMenu<Name extends PictureName>({ name, partnership, filter }: Props<Name>) {
  const asSeen = useAsSeen()
  const menu = useRef<HTMLDetailsElement>(null)
  const [state, setState] = useState<keyof typeof said | null>(null)
  const address = (kind: 'svg' | 'png') => asSeen(pictureAddress(name, kind, partnership, filter))
  const close = () => menu.current?.removeAttribute('open')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || menu.current?.open !== true) return
    close()
    menu.current.querySelector('summary')?.focus()
  }
  const copy = () => {
    setState('copying')
    copyPicture(address('png')).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return (
    <details
      className="picture-menu unprinted"
      ref={menu}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close()
      }}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) setState(null)
      }}
    >
      <summary>Picture</summary>
      <div className="picture-menu-box">
        <a href={address('png')}>PNG, for slides and documents</a>
        <a href={address('svg')}>SVG, for print in any size</a>
        {mayCopyPictures() && (
          <Button busy={state === 'copying'} onClick={copy}>
            Copy for slides
          </Button>
        )}
        <p role="status" className="small">
          {state === null ? '' : said[state]}
        </p>
      </div>
    </details>
  )
}
