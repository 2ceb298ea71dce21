document.querySelector('#status').textContent = 'laddad'
