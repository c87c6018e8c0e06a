import { describe, expect, test } from 'vitest';
import { beside, read, write } from './address.ts';
import { aCatalog, aMeasure, aSeries, year } from './testing.ts';

const census = aSeries({
  id: 'census',
  measures: [aMeasure({ id: 'poverty', topic: 'income', unit: 'percent', periods: [year(2012)] })],
});
const clinics = aSeries({ id: 'clinics', measures: [], places: 3 });
const catalog = aCatalog(census, aSeries(), clinics);
const at = (address: string) => read(catalog, new URLSearchParams(address));

describe('an address', () => {
  test('that says nothing shows violence in its newest whole period, per residents', () => {
    const shown = at('');
    expect(shown?.first.measure.id).toBe('homicides');
    expect(shown?.first.period.id).toBe('2017');
    expect(shown?.per).toBe(1000);
    expect(shown?.view).toBe('map');
  });

  test('that says nothing shows what the City publishes before a table of one’s own', () => {
    const own = aSeries({ id: 'a', source: { id: 'table', publisher: 'Own table' } });
    expect(read(aCatalog(own, aSeries()), new URLSearchParams())?.first.series.id).toBe('crimes');
    expect(read(aCatalog(own), new URLSearchParams())?.first.series.id).toBe('a');
  });

  test('that says what to show shows that', () => {
    const shown = at('m=crimes/homicides&p=2018&with=census/poverty&over=needs&area=austin');
    expect(shown?.first.period.id).toBe('2018');
    expect(shown?.per).toBeNull();
    expect(shown?.second?.measure.id).toBe('poverty');
    expect(shown?.needs).toBe(true);
    expect(shown?.area).toBe('austin');
  });

  test('that names what is not there shows what is', () => {
    const shown = at('m=crimes/gone&p=1900&v=gone&with=gone/gone&places=crimes');
    expect(shown?.places).toBeUndefined();
    expect(shown?.first.measure.id).toBe('homicides');
    expect(shown?.view).toBe('map');
    expect(shown?.second).toBeUndefined();
  });

  test('leads back to all that it was written from', () => {
    const shown = at(
      'm=crimes/homicides&p=2016&per=1000&with=census/poverty&wp=2012&over=needs&places=clinics&area=austin',
    );
    expect(shown?.places).toBe(clinics);
    expect(shown && read(catalog, write(shown, {}))).toEqual(shown);
    expect(shown && read(catalog, write(shown, { per: null }))?.per).toBeNull();
  });

  test('of nothing shows nothing', () => {
    expect(read(aCatalog(), new URLSearchParams())).toBeUndefined();
  });
});

test('beside a measure stands itself in the whole period before, else another topic', () => {
  const [first, only] = [at('m=crimes/homicides&p=2017'), at('m=crimes/homicides&p=2016')];
  expect(first && beside(catalog, first.first)).toEqual({ with: 'crimes/homicides', wp: '2016' });
  expect(only && beside(catalog, only.first)).toEqual({ with: 'census/poverty', wp: null });
});
