/** SQL that is true where the agency of this alias lives on a day; an open end is none. */
export function livesOn(agency: string, day: string): string {
  return `((${agency}.valid_from IS NULL OR ${agency}.valid_from <= ${day}::date)
       AND (${agency}.valid_to IS NULL OR ${agency}.valid_to >= ${day}::date))`;
}

/** The same for the membership of a group. */
export function isMemberOn(member: string, day: string): string {
  return `((${member}.from_on IS NULL OR ${member}.from_on <= ${day}::date)
       AND (${member}.to_on IS NULL OR ${member}.to_on >= ${day}::date))`;
}

/** SQL for the id of the Văn phòng UBND of a province on a day; null where it has none. */
export function officeOf(province: string, day: string): string {
  return `(SELECT office.id FROM agencies AS office
             WHERE office.kind = 'van-phong' AND office.province = ${province} AND ${livesOn('office', day)}
             ORDER BY office.id LIMIT 1)`;
}
