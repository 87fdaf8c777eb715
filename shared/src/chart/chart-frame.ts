import type { Scale } from './chart-scale.ts'

export type Measured = {
  /** Whole pixels; 0 before the first measure. */
  width: number
  /** How large text is here: 1 where the body is 17 pixels. */
  text: number
  /** Where the room is given; otherwise the height follows from the width. */
  height?: number
}

export type Frame = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}
export type Placing = { x: (month: number) => number; y: (value: number) => number }

export type Room = Measured & {
  /** Characters of the longest tick beside the axis. */
  tickLength: number
  /** Characters of the longest label at the end of a line; 0 where there is none. */
  labelLength: number
  /** Rows of labels of upright marks. */
  uprightRows: number
  hasAxisWord: boolean
}

/** The picture and the plot inside it, in pixels: labels get the room they need and never lie on a line. */
export function frameOf({
  width,
  text,
  tickLength,
  labelLength,
  uprightRows,
  hasAxisWord,
  ...room
}: Room): Frame {
  const height = room.height ?? Math.round(Math.min(480, Math.max(300, width * 0.44)))
  const labels = labelLength === 0 ? 16 : Math.min(150, 18 + labelLength * 8) * text
  return {
    width,
    height,
    left: (20 + tickLength * 8.6) * text,
    right: width - Math.min(labels, width * 0.36),
    top: (18 + (hasAxisWord ? 20 : 0) + uprightRows * 20) * text,
    bottom: height - (room.height === undefined ? 40 : 32) * text,
  }
}

/** How many steps an axis is divided into: in a room that is given no more than its text leaves apart. */
export function stepsIn({ width, height, text }: Measured, uprightRows: number): number {
  const most = width < 560 ? 5 : 6
  if (height === undefined) return most
  const plot = height - (70 + uprightRows * 20) * text
  return Math.max(2, Math.min(most, Math.floor(plot / (22 * text))))
}

export function placingIn(frame: Frame, months: { from: number; to: number }, scale: Scale): Placing {
  const perMonth = (frame.right - frame.left) / Math.max(1e-9, months.to - months.from)
  const perUnit = (frame.bottom - frame.top) / Math.max(1e-9, scale.high - scale.low)
  return {
    x: (month) => frame.left + (month - months.from) * perMonth,
    y: (value) => frame.bottom - (value - scale.low) * perUnit,
  }
}
