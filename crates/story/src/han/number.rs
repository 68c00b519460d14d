//! Reads Chinese numerals: 三百五十, 二〇二五, 百萬, 一萬億. Less code than the crate chinese-number, which `tests.rs` compares it with.

/// Returns the power of ten of a multiplier that may follow Arabic digits.
pub(super) fn multiplier(c: char) -> Option<usize> {
    match c {
        '百' | '佰' => Some(2),
        '千' | '仟' => Some(3),
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    }
}

/// Whether a character is a Chinese numeral, alone or within a longer one. Those of cheques (貳佰) are ordinary characters too (隊伍), so they
/// count only together: see [`is_cheque_numeral`].
pub(super) fn is_numeral(c: char) -> bool {
    let is_multiplier = multiplier(c).is_some() && !is_cheque_numeral(c);
    let is_digit = digit(c).is_some() && !is_cheque_numeral(c);
    is_multiplier || is_digit || matches!(c, '十' | '双' | '半' | '廿' | '卅' | '卌' | '俩' | '仨')
}

/// Whether a character is a numeral that is written on cheques, so that it can't be altered.
pub(super) fn is_cheque_numeral(c: char) -> bool {
    "壹貳贰叁參叄肆伍陸陆柒捌玖拾佰仟".contains(c)
}

pub(super) fn digit(c: char) -> Option<u64> {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let plain = match c {
        '〇' => '零',
        '两' | '貳' | '贰' => '二',
        '壹' => '一',
        '叁' | '叄' | '參' => '三',
        '肆' => '四',
        '伍' => '五',
        '陸' | '陆' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        _ => c,
    };
    DIGITS.iter().position(|digit| *digit == plain).map(|value| value as u64)
}

/// Returns the value of a numeral, or the index of the first character that does not fit.
pub(super) fn value(numeral: &[char]) -> Result<u64, usize> {
    if numeral.len() > 1 && numeral.iter().all(|c| digit(*c).is_some()) {
        return positional(numeral);
    }
    // `sum` ends with the last 萬 or 億, `part` is what follows it. `big` and `small` are their last powers of ten.
    let (mut sum, mut big) = (0, usize::MAX);
    let (mut part, mut small) = (0, usize::MAX);
    // The digit whose unit has not been read yet, and the power directly before that digit, or 0.
    let (mut waiting, mut after) = (None, 0);
    let mut last = 0;
    for (at, c) in numeral.iter().enumerate() {
        if let Some(value) = digit(*c) {
            if waiting.is_some() {
                return Err(at);
            }
            waiting = (value > 0).then_some(value);
            after = last;
            last = 0;
            continue;
        }
        let power = if matches!(*c, '十' | '拾') { 1 } else { multiplier(*c).ok_or(at)? };
        // 十二 and 百萬 begin with an unwritten 一; 百八十 may be 180 or about a hundred.
        let is_open =
            matches!(c, '百' | '千') && numeral.get(at + 1).copied().is_some_and(|c| digit(c).is_some());
        // 千二萬 is 1200 times 10000 in Cantonese.
        let is_open = is_open && !is_short_by(numeral);
        let count = waiting.take().or((at == 0 && !is_open).then_some(1));
        if power < 4 {
            if power >= small {
                return Err(at);
            }
            part += count.ok_or(at)? * ten_to(power);
            small = power;
        } else {
            // 三千五萬 is 35 millions, or 30 and 50 thousand.
            part += match count {
                Some(count) if after > 1 && is_short_by(numeral) => count * ten_to(after - 1),
                Some(_) if after > 1 => return Err(at),
                count => count.unwrap_or(0),
            };
            sum = if power < big && part > 0 {
                sum + part * ten_to(power)
            } else if power > big && sum < ten_to(power) {
                // 一萬億: the multipliers multiply.
                (sum + part) * ten_to(power)
            } else {
                return Err(at);
            };
            (big, part, small) = (power, 0, usize::MAX);
        }
        last = power;
    }
    // 三萬五 is 35000.
    let rest = waiting.map_or(0, |value| if after > 1 { value * ten_to(after - 1) } else { value });
    Ok(sum + part + rest)
}

/// Whether a numeral is 百 or 千, a digit, and a larger multiplier: 千二萬.
fn is_short_by(numeral: &[char]) -> bool {
    matches!(numeral, ['百' | '千', digit, '万' | '亿'] if self::digit(*digit).is_some_and(|value| value > 0))
}

/// Reads positional digits: 二〇二五.
pub(super) fn positional(numeral: &[char]) -> Result<u64, usize> {
    const MOST: usize = 15;
    if numeral.len() > MOST {
        return Err(MOST);
    }
    Ok(numeral.iter().filter_map(|c| digit(*c)).fold(0, |sum, value| sum * 10 + value))
}

fn ten_to(power: usize) -> u64 {
    (0..power).fold(1, |product, _| product * 10)
}
