// SPDX-License-Identifier: Apache-2.0
/** What a tenant takes back of what people allow. */
package io.quadrille.consent.api.setting;
