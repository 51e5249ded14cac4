# METADATA
# title: What is a person's own
# description: >-
#   What her devices recorded while she held them, as exact as it was measured. No consent is weighed and no setting of
#   the tenant bears on it.
package quadrille.lib.own

import data.quadrille.lib.coverage
import data.quadrille.lib.settings

# METADATA
# title: The answer
answer(asked) := found if {
	request := object.union(asked, {"settings": settings.none})
	slices := coverage.slices(_grant(asked.subject), request)
	found := _judged(slices, coverage.uncovered(slices, request))
}

_judged(slices, left) := {
	"allow": true,
	"reasons": [],
	"consents": [],
	"filters": sort(slices),
	"masks": [],
	"obligations": [],
} if {
	count(slices) > 0
	count(left) == 0
} else := {
	"allow": false,
	"reasons": ["not-the-holder"],
	"consents": [],
	"filters": [],
	"masks": [],
	"obligations": [],
}

_grant(subject) := {
	"id": null,
	"subject": subject,
	"purpose": null,
	"devices": null,
	"categories": null,
	"data": {"from": null, "until": null},
	"resolution": 0,
	"precision": {},
}
