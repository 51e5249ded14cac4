package quadrille.lib.span_test

import data.quadrille.lib.span

_open := {"from": null, "until": null}

test_common_span_is_the_latest_start_to_the_earliest_end if {
	span.intersection([{"from": 1, "until": 9}, {"from": 3, "until": 12}, _open]) == {"from": 3, "until": 9}
}

test_spans_that_only_touch_have_nothing_in_common if {
	not span.intersection([{"from": 1, "until": 5}, {"from": 5, "until": 9}])
}

test_spans_apart_have_nothing_in_common if {
	not span.intersection([{"from": 1, "until": 2}, {"from": 5, "until": 9}])
}

test_a_span_without_bounds_stays_without_bounds if {
	span.intersection([_open, _open]) == _open
}

test_a_span_open_on_one_side_keeps_the_other_bound if {
	span.intersection([{"from": 4, "until": null}, _open]) == {"from": 4, "until": null}
	span.intersection([{"from": null, "until": 4}, _open]) == {"from": null, "until": 4}
}
