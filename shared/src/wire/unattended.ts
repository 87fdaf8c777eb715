/** Said with what a page asks by itself while nobody touches it: it does not count as use of the session. */
export const unattendedHeader = 'x-roundtable-unattended'
