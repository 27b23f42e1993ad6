"""The numbers that rules compare with; a policy gives each its value and its source."""

from bilagekoll.facts.frozen import frozen


@frozen
class Limits:
    """Thresholds of the rules. The policy files say where each value comes from."""

    file_bytes: int
    message_files: int
    phone_bytes: int
    pages_without_headings: int
    pages_without_bookmarks: int
    alt_letters: int
    page_letters: int
    scan_cover: float
    phone_text_points: float
    image_pixels: int
    flashes_per_second: int
    moving_seconds: float
    link_letters: int
    phone_page_points: float
    phone_small_share: float
    phone_pages: int
    stamp_letters: int
    picture_cover: float
    scan_share: float
    outline_paths: int
    garbage_share: float
    lost_share: float
    stray_letters: int
    data_table_cells: int
    letter_pixels: int
    text_image_pixels: int
    decoration_share: float
    contrast_ratio: float
    contrast_ratio_large: float
    contrast_large_points: float
    contrast_large_bold_points: float
    contrast_letters: int
    contrast_share: float
    phone_small_points: float
    phone_pixels: float
    phone_turned_pixels: float
    phone_letter_pixels: float
    phone_high_pixels: float
    photo_words: int
    word_pixels: int
    word_phone_pixels: float
    word_softness: float
    word_contrast: float
    language_letters: int
    language_close_letters: int
    language_confidence: float
    language_wrong_share: float
    salad_share: float
    salad_share_unknown: float
    salad_words: int
    letters_expected: float
    pairs_expected: float
    ligature_words: int
    ligature_words_share: float
    ligature_torn: int
    misread_words: int
    misread_share: float
    misread_share_typed: float
    alt_caption_words: int
    alt_repeats: int
    picture_words: int
    picture_words_share: float
    alt_language_letters: int
    lix: int
    lix_words: int
    sentence_words: int
    heading_letters: int
    heading_ratio: float
    lookalike_headings: int
    lookalike_items: int
    lookalike_rows: int
    lookalike_columns: int
    lookalike_lines: int
    order_share: float
    order_letters: int
    form_blanks: int
