import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts'

type Point = { period_start: string; value: string }
type Drawn = { x: number; y: number; mean: number; target: number; limits: [number, number] }

const still = { isAnimationActive: false, activeDot: false, legendType: 'none' } as const
type MarkProps = { cx?: number; cy?: number }
const Mark = ({ cx = 0, cy = 0 }: MarkProps) => (
  <path
    className="mark"
    d="M0-3.6a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2z"
    transform={`translate(${cx} ${cy})`}
  />
)

/** The least a page can do with Recharts: fetch, and draw one series with its limits, its target and a mark a point. */
function Page() {
  const [points, setPoints] = useState<Drawn[]>([])
  useEffect(() => {
    fetch('/trpc/series')
      .then((answer) => answer.json())
      .then((body: { result: { data: Point[] } }) => {
        const values = body.result.data.map((point) => Number(point.value))
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        setPoints(values.map((y, x) => ({ x, y, mean, target: mean + 5, limits: [mean - 9, mean + 9] })))
      })
      .catch(console.error)
  }, [])
  if (points.length === 0) return null
  return (
    <ComposedChart width={900} height={396} data={points} accessibilityLayer={false}>
      <CartesianGrid vertical={false} />
      <XAxis type="number" dataKey="x" domain={[0, points.length]} />
      <YAxis />
      <Area {...still} dot={false} dataKey="limits" />
      <Line {...still} dot={false} dataKey="target" />
      <Line {...still} dot={false} dataKey="mean" />
      <Line {...still} dot={<Mark />} dataKey="y" />
    </ComposedChart>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Page />)
