// SPDX-License-Identifier: Apache-2.0
/** The page on which a person answers an app's request. */
package io.quadrille.consent.page;
