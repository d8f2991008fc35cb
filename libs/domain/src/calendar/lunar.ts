import { addDays, daysBetween, type LocalDate, localDate } from '../dates/index.js';

// The Vietnamese lunar calendar: months begin on the day of the new moon at UTC+7, the month of the winter solstice is
// the eleventh, and in a year of thirteen months the first without a major solar term is the leap month.
// Positions after J. Meeus, Astronomical Algorithms (1998), chapters 25 and 49, shortened: exact to some minutes.

const VIETNAM_DAYS = 7 / 24;
const SYNODIC_MONTH = 29.530588861;
const RADIANS = Math.PI / 180;

/** Day numbers here are Julian days; this one is 1 January 1900. */
const EPOCH: LocalDate = '1900-01-01';
const EPOCH_DAY = 2_415_021;

function dayNumber(date: LocalDate): number {
  return EPOCH_DAY + daysBetween(EPOCH, date);
}

function dateOf(day: number): LocalDate {
  return addDays(EPOCH, day - EPOCH_DAY);
}

/** Instant (Julian day, universal time) of the k-th new moon after 1 January 1900. */
function newMoonInstant(k: number): number {
  const t = k / 1236.85;
  const sin = (degrees: number): number => Math.sin(degrees * RADIANS);
  const mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t ** 3;
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3;
  const periodic =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const correction = 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t * t);
  const earthSlowsBy = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return mean + correction + periodic - earthSlowsBy;
}

function newMoonDay(k: number): number {
  return Math.floor(newMoonInstant(k) + 0.5 + VIETNAM_DAYS);
}

/** Which twelfth of its way (0 to 11, from the spring equinox) the sun is in when a day begins in Vietnam. */
function majorTerm(day: number): number {
  const t = (day - 0.5 - VIETNAM_DAYS - 2_451_545) / 36_525;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t * t) * RADIANS;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * RADIANS;
  const longitude =
    280.46645 + 36_000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin(node);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** Number of the new moon that begins the eleventh month of a solar year: the month of the winter solstice. */
function eleventhMonth(year: number): number {
  const k = Math.floor((dayNumber(localDate(year, 12, 31)) - 2_415_021) / SYNODIC_MONTH);
  return majorTerm(newMoonDay(k)) >= 9 ? k - 1 : k;
}

/** How many months after the eleventh the leap month lies; null in a year of twelve. */
function leapOffset(from: number, to: number): number | null {
  if (to - from < 13) return null;
  for (let offset = 1; offset < 14; offset += 1) {
    if (majorTerm(newMoonDay(from + offset)) === majorTerm(newMoonDay(from + offset + 1))) return offset;
  }
  return null;
}

/**
 * The day (Vietnam calendar date) of a day and month of a lunar year, never of its leap month; months 1 to 10, so that
 * Tết is (year, 1, 1) and Giỗ Tổ (year, 3, 10). Checked for 1968 to 2050.
 */
export function lunarDate(year: number, month: number, day: number): LocalDate {
  const from = eleventhMonth(year - 1);
  const leap = leapOffset(from, eleventhMonth(year));
  const offset = month + 1;
  return dateOf(newMoonDay(from + (leap !== null && offset >= leap ? offset + 1 : offset)) + day - 1);
}
