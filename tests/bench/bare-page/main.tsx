import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

type Row = { code: string; name: string; points: { v: string }[] }

/** The least a page can do: fetch, and draw sixty lines. */
function Page() {
  const [rows, setRows] = useState<Row[]>([])
  useEffect(() => {
    fetch('/trpc/scorecard')
      .then((answer) => answer.json())
      .then((body: { result: { data: Row[] } }) => setRows(body.result.data))
      .catch(console.error)
  }, [])
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td>{row.name}</td>
            <td>
              <svg viewBox="0 0 140 34" width="140" height="34" aria-hidden="true">
                <polyline
                  fill="none"
                  stroke="#16202b"
                  points={row.points.map((p, i) => `${i * 6},${34 - Number(p.v) * 0.3}`).join(' ')}
                />
              </svg>
            </td>
            <td>{row.points[0]?.v}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Page />)
