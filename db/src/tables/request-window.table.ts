/** How often a key was asked for in the window that ends at this moment. */
export type RequestWindowTable = { key: string; hits: number; endsAt: string }
