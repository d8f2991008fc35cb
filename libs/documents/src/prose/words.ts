/** "cac so" → pattern of the words with any spaces and either case of the first letter. */
function anyOf(words: readonly string[]): string {
  return words.join('|');
}

/** First words of a body's name. "Báo cáo", "Ban hành", "Bộ chỉ số" … begin like one. */
const BODY_WORDS = anyOf([
  '[Ss]ở',
  '(?:Bộ|bộ)(?! (?:chỉ|tiêu|luật|máy|phận|thủ))',
  'Ban(?! hành)|ban(?=,)',
  '[Vv]ăn phòng',
  'UBND|HĐND|UBMTTQ|MTTQ|BHXH',
  '[ỦU][yỷ] ban|Uỷ ban|Hội đồng|Mặt trận',
  '(?:Tổng |Chi )?[Cc]ục',
  'Thanh tra(?= (?:\\p{Lu}|tỉnh|bộ|sở))',
  'Công an|Bộ Chỉ huy|Bảo hiểm|Kho bạc|Ngân hàng|Thuế|Hải quan|Tòa án|Viện|Trường|Hội|Liên đoàn|Tỉnh đoàn',
  '(?:Đài|đài)|Báo(?! cáo)|Cổng|Trang Thông tin|Thông tấn xã|Trung tâm',
  '[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Nn]gành|[Tt]hành viên|[Pp]hòng(?! ngừa| chống)',
  '[Tt]rưởng(?= (?:các|phòng|ban|Ban))|[Tt]hủ trưởng|[Nn]gười đứng đầu|Chủ tịch|Giám đốc',
]);
export const BODY = `(?:(?:[Cc]ác|[Nn]hững|[Tt]ừng) )?(?:${BODY_WORDS})(?=[\\s,;:.()]|$)`;

/** Verbs that end a body's name and begin its duty; small letters, so that "Ban Tổ chức" stays whole. */
const DUTY_WORDS = anyOf([
  '(?:có|chịu) trách nhiệm|phải|cần|được giao|chủ trì|chủ động|phối hợp|tham mưu|tiếp tục|[Tt]riển khai|thực hiện',
  'xây dựng|(?<!các |[,;] )tổ chức(?! (?:chính trị|xã hội|hành chính|đoàn thể))|đẩy mạnh|tăng cường|nâng cao|rà soát|hướng dẫn',
  'đôn đốc|kiểm tra|theo dõi|tổng hợp|báo cáo|ban hành|căn cứ|nghiên cứu|đề xuất|chỉ đạo(?! (?:cải cách|CCHC|chuyển|của))|thẩm định|trình|cập nhật',
  'nâng cấp|vận hành|kết nối|sửa đổi|rút ngắn|cắt giảm|khắc phục|tập trung|huy động|phổ biến|ứng dụng|số hóa|khảo sát',
  'đổi mới|đề cao|giải quyết|tiếp nhận|xử lý|công bố|cung cấp|thiết lập|chuẩn hóa|áp dụng|nghiêm túc|kịp thời|tích cực',
  'giám sát(?! và)|phản biện|lồng ghép|gửi|vận động|phát động|cân đối|bảo đảm|đảm bảo|mở|đưa',
  'công khai|bố trí|duy trì|hoàn thiện|hoàn thành|đánh giá|tuyên truyền|quán triệt|khẩn trương|thường xuyên|định kỳ|là |làm (?:cơ quan|đầu mối)',
]);
export const DUTY = `(?:${DUTY_WORDS})`;

/** First words of a task: what is to be done. */
const TASK_WORDS = anyOf([
  'áp dụng|ban hành|bảo đảm|đảm bảo|bãi bỏ|báo cáo|bố trí|bồi dưỡng|cải thiện|cắt giảm|cập nhật|chấm dứt|chấn chỉnh',
  'chấp hành|chỉ đạo|chủ động|chủ trì|chuẩn hóa|chuyển|công bố|công khai|cung cấp|cụ thể hóa|duy trì|đa dạng|đánh giá',
  'đào tạo|đầu tư|đẩy mạnh|đẩy nhanh|đề cao|đề xuất|điều tra|định kỳ|đổi mới|đơn giản|đôn đốc|gắn|giải quyết|giảm|giao',
  'hiện đại|hoàn thành|hoàn thiện|huy động|hướng dẫn|kết nối|khảo sát|khắc phục|khẩn trương|kiểm soát|kiểm tra|kiện toàn',
  'kịp thời|lập|lấy|lồng ghép|mở|nâng|nêu|nghiêm túc|nghiên cứu|ngăn|phân cấp|phân công|phát động|phát huy|phát triển',
  'phấn đấu|phê duyệt|phối hợp|phổ biến|quán triệt|quản lý|rà soát|rút ngắn|sắp xếp|số hóa|sơ kết|sử dụng|sửa đổi',
  'tăng|tập huấn|tập trung|tham mưu|thanh tra|thành lập|theo dõi|thẩm định|thiết lập|thí điểm|thống kê|thực hành|thực hiện',
  'thường xuyên|tích cực|tiếp nhận|tiếp tục|tinh giản|tổ chức|tổng hợp|tổng kết|triển khai|trình|tuyên truyền|ứng dụng',
  'vận hành|xác định|xây dựng|xếp loại|xử lý|yêu cầu',
]);
export const TASK_START = new RegExp(`^(?:${TASK_WORDS})(?=[\\s,])`, 'iu');
