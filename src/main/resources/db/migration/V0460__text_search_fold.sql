-- Text as every search compares it: small letters and digits without accents, words apart by one blank. The same as
-- org.alongside.text.SearchText.fold, which what is typed into a search goes through; a test compares the two. Immutable, so
-- that indexes can be built on its results.
create function search_fold(words text) returns text language sql immutable strict parallel safe
    return btrim(regexp_replace(
        replace(replace(replace(replace(
            translate(
                lower(regexp_replace(
                    -- Apostrophes, soft hyphens and characters of no width go; what stands on both sides is one word.
                    normalize(regexp_replace(words, U&'[''\2018\2019\201B\02BC\02B9\2032\0060\00B4\FF07\00AD\200B-\200F\2060\FEFF]+', '', 'g'), nfkd),
                    -- The marks that decomposition parts from their letters.
                    U&'[\0300-\036F\0483-\0489\0591-\05C7\0610-\061A\064B-\065F\0670\1AB0-\1AFF\1DC0-\1DFF\20D0-\20FF\FE20-\FE2F]+', '', 'g')),
                'łøđðħŧı', 'loddhti'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        '[^[:alnum:]]+', ' ', 'g'));

comment on function search_fold(text) is 'Text without capitals, accents and punctuation, for searching';
