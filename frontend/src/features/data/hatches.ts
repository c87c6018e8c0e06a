/** How an area is filled whose figure is not shown: each reason its own pattern. */
export const hatches = { none: 'url(#data-none)', withheld: 'url(#data-withheld)' } as const;
